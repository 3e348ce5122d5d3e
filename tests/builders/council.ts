import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * An invented council information system with an OParl 1.1 interface on this machine, made while it is asked:
 * 30 organisations, 2 consultations and 3 files a paper, 10 points a meeting.
 */

type Thing = Record<string, unknown> & { id: string; type: string; modified: string }

export interface Council {
  /** Address of its System. */
  url: string
  origin: string
  /** Every address that was asked for, with its query, in order. */
  asked: string[]
  /** Changes an object, as of a moment. */
  change(path: string, at: string, fields: Record<string, unknown>): void
  /** What a path with its query answers instead; undefined for what it is. */
  instead: Map<string, (response: ServerResponse) => void>
  /** Keeps the answer to an address back; resolves when it is asked for. */
  hold(path: string): { asked: Promise<void>; release(): void }
  close(): Promise<void>
}

const kinds = {
  organizations: 'Organization',
  meetings: 'Meeting',
  papers: 'Paper',
  agendaItems: 'AgendaItem',
  consultations: 'Consultation',
  files: 'File',
  persons: 'Person',
} as const
type Kind = keyof typeof kinds

const created = '2026-01-02T08:00:00+01:00'
const inMeeting = 10
const organisations = 30

export async function serveCouncil({
  papers,
  perPage = 100,
}: {
  papers: number
  perPage?: number
}): Promise<Council> {
  const meetings = Math.ceil((papers * 2) / inMeeting)
  const counts: Record<Kind, number> = {
    organizations: organisations,
    meetings,
    papers,
    agendaItems: papers * 2,
    consultations: papers * 2,
    files: papers * 3 + meetings,
    persons: 50,
  }
  let origin = ''
  const at = (kind: Kind, index: number) => `${origin}/${kind}/${index}`
  const base = (kind: Kind, index: number) => ({
    id: at(kind, index),
    type: `https://schema.oparl.org/1.1/${kinds[kind]}`,
    created,
    modified: created,
  })
  const file = (index: number) => ({
    ...base('files', index),
    name: `Datei ${index}`,
    mimeType: 'application/pdf',
    size: 80_000 + index,
    accessUrl: `${origin}/dateien/${index}.pdf`,
    downloadUrl: `${origin}/dateien/${index}.pdf?laden`,
    text: 'Ein langer Text, den niemand braucht. '.repeat(10),
  })
  const item = (index: number) => ({
    ...base('agendaItems', index),
    meeting: at('meetings', Math.floor(index / inMeeting)),
    number: String((index % inMeeting) + 1),
    order: index % inMeeting,
    name: `Beratung der Vorlage ${Math.floor(index / 2)}`,
    public: index % inMeeting !== inMeeting - 1,
    consultation: at('consultations', index),
    ...(index % 3 === 0 && {
      result: 'Einstimmig beschlossen',
      resolutionText: 'Der Ausschuss beschließt die Vorlage.',
    }),
  })
  const consultation = (index: number) => ({
    ...base('consultations', index),
    paper: at('papers', Math.floor(index / 2)),
    agendaItem: at('agendaItems', index),
    meeting: at('meetings', Math.floor(index / inMeeting)),
    organization: [at('organizations', Math.floor(index / inMeeting) % (organisations - 6))],
    authoritative: index % 2 === 1,
    role: index % 2 === 1 ? 'Beschlussfassung' : 'Vorberatung',
  })
  const make: Record<Kind, (index: number) => Record<string, unknown>> = {
    organizations: (index) => ({
      ...base('organizations', index),
      body: `${origin}/body`,
      name: index < organisations - 6 ? `Ausschuss ${index + 1}` : `Fraktion ${index + 1}`,
      organizationType: index < organisations - 6 ? 'Gremium' : 'Fraktion',
      classification: index < organisations - 6 ? 'Ausschuss' : 'Fraktion',
      post: ['Vorsitz', 'Mitglied'],
      memberCount: 19,
      votingMemberCount: 15,
      membership: Array.from({ length: 19 }, (_, seat) => `${origin}/memberships/${index}-${seat}`),
      web: `${origin}/web/gremium/${index}`,
    }),
    meetings: (index) => ({
      ...base('meetings', index),
      name: `${index + 1}. Sitzung`,
      meetingState: 'durchgeführt',
      start: new Date(Date.UTC(2024, 0, 8 + (index % 700), 16)).toISOString(),
      end: new Date(Date.UTC(2024, 0, 8 + (index % 700), 18)).toISOString(),
      location: {
        id: `${origin}/locations/1`,
        type: 'https://schema.oparl.org/1.1/Location',
        description: 'Rathaus, Sitzungssaal 2',
      },
      organization: [at('organizations', index % (organisations - 6))],
      participant: Array.from({ length: 12 }, (_, seat) => at('persons', seat)),
      invitation: file(papers * 3 + index),
      agendaItem: Array.from(
        { length: Math.min(inMeeting, papers * 2 - index * inMeeting) },
        (_, n) => item(index * inMeeting + n),
      ),
      web: `${origin}/web/sitzung/${index}`,
    }),
    papers: (index) => ({
      ...base('papers', index),
      body: `${origin}/body`,
      name: `Vorlage ${index}: Angebote im Viertel`,
      reference: `V/${2026 - (index % 3)}/${index}`,
      date: '2026-01-02',
      paperType: 'Beschlussvorlage',
      originatorPerson: [at('persons', index % 50)],
      originatorOrganization: [at('organizations', index % organisations)],
      mainFile: file(index * 3),
      auxiliaryFile: [file(index * 3 + 1), file(index * 3 + 2)],
      consultation: [consultation(index * 2), consultation(index * 2 + 1)],
      web: `${origin}/web/vorlage/${index}`,
    }),
    agendaItems: item,
    consultations: consultation,
    files: file,
    persons: (index) => ({
      ...base('persons', index),
      name: `Erfundene Person ${index}`,
      familyName: 'Person',
      email: [`person${index}@example.org`],
    }),
  }
  const changed = new Map<string, Thing>()
  const one = (kind: Kind, index: number): Thing =>
    changed.get(at(kind, index)) ?? (make[kind](index) as Thing) // each is made of `base`

  function listPage(kind: Kind, query: URLSearchParams) {
    const since = query.get('modified_since')
    const page = Number(query.get('page') ?? 1)
    const isOlder = since !== null && new Date(created) < new Date(since)
    const prefix = `${origin}/${kind}/`
    const only = isOlder
      ? [...changed.values()].filter(
          ({ id, modified }) => id.startsWith(prefix) && new Date(modified) >= new Date(since),
        )
      : undefined
    const total = only?.length ?? counts[kind]
    const pages = Math.max(1, Math.ceil(total / perPage))
    const from = (page - 1) * perPage
    const all =
      only?.slice(from, from + perPage) ??
      Array.from({ length: Math.min(perPage, total - from) }, (_, i) => one(kind, from + i))
    const address = (number: number) => {
      const own = new URLSearchParams(query)
      own.set('page', String(number))
      return `${origin}/${kind}?${own}`
    }
    return {
      data: since === null ? all.filter(({ deleted }) => deleted !== true) : all,
      pagination: {
        totalElements: total,
        elementsPerPage: perPage,
        currentPage: page,
        totalPages: pages,
      },
      links: {
        first: address(1),
        ...(page < pages && { next: address(page + 1) }),
        last: address(pages),
      },
    }
  }

  function answer(path: string, query: URLSearchParams): unknown {
    if (path === '/system')
      return {
        id: `${origin}/system`,
        type: 'https://schema.oparl.org/1.1/System',
        oparlVersion: 'https://schema.oparl.org/1.1/',
        name: 'Ratsinformation Neustadt',
        body: `${origin}/bodies`,
        contactName: 'Erfundene Person 7',
      }
    const body = {
      id: `${origin}/body`,
      type: 'https://schema.oparl.org/1.1/Body',
      system: `${origin}/system`,
      name: 'Stadt Neustadt',
      shortName: 'Neustadt',
      contactEmail: 'person7@example.org',
      legislativeTerm: [
        {
          id: `${origin}/terms/1`,
          type: 'https://schema.oparl.org/1.1/LegislativeTerm',
          name: 'Wahlperiode 2025–2030',
          startDate: '2025-11-01',
          endDate: '2030-10-31',
          created,
          modified: created,
        },
      ],
      organization: `${origin}/organizations`,
      person: `${origin}/persons`,
      meeting: `${origin}/meetings`,
      paper: `${origin}/papers`,
      agendaItem: `${origin}/agendaItems`,
      consultation: `${origin}/consultations`,
      file: `${origin}/files`,
      created,
      modified: created,
    }
    if (path === '/body') return body
    if (path === '/bodies') return { data: [body], pagination: {}, links: {} }
    const kind = path.slice(1)
    return Object.hasOwn(kinds, kind) ? listPage(kind as Kind, query) : undefined // it is one of them
  }

  const asked: string[] = []
  const instead = new Map<string, (response: ServerResponse) => void>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin)
    const address = url.pathname + url.search
    asked.push(address)
    const other = instead.get(address)
    if (other) return other(response)
    const value = answer(url.pathname, url.searchParams)
    response.writeHead(value === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP listener has one
  return {
    url: `${origin}/system`,
    origin,
    asked,
    instead,
    change(path, modified, fields) {
      const [, kind = '', index = ''] = path.split('/')
      const before = one(kind as Kind, Number(index)) // the test names one that is there
      const { id, type } = before
      const after = fields.deleted === true ? { id, type, created } : before
      changed.set(id, { ...after, ...fields, id, type, modified })
    },
    hold(path) {
      const arrived = Promise.withResolvers<void>()
      instead.set(path, () => arrived.resolve())
      return { asked: arrived.promise, release: () => instead.delete(path) }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
