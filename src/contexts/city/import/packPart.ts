import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  addCounts,
  type Findings,
  type ImportPart,
  type MergeCounts,
  mergeStaged,
} from '../../../platform/import/index.ts'
import { resolveFiles } from '../../../platform/records/index.ts'
import type { CityPack } from '../pack/readPack.ts'
import { levelTable, networkTable, sourceTable, writeCity } from './store.ts'

export const packPartName = 'pack'

/** What the pack itself says of the city: its name, words, levels, sources and networks. */
export function packPart(pack: CityPack): ImportPart {
  return {
    name: packPartName,
    kind: 'pack',
    heading: 'Die Stadt: Name, Ebenen, Quellen, Texte',
    definition: pack,
    operation: 'city.importCity',
    needs: [],
    async prepare({ packFolder, findings }) {
      const words = await readWords(pack, packFolder, findings)
      return { write: (tx, { today }) => writePack(tx, pack, words, today) }
    },
  }
}

type Words = Awaited<ReturnType<typeof readWords>>

async function readWords(pack: CityPack, packFolder: string, findings: Findings) {
  const {
    contact,
    arbitration,
    signLanguageVideos,
    topics,
    operator,
    dataLicence,
    indices,
    openData,
  } = pack
  const pages: Record<string, Record<string, string>> = {}
  for (const [page, files] of Object.entries(pack.pages ?? {}))
    for (const [locale, file] of Object.entries(files ?? {})) {
      const text = await readPage(packFolder, file, findings)
      if (text !== undefined) pages[page] = { ...pages[page], [locale]: text }
    }
  return {
    contact,
    arbitration,
    signLanguageVideos,
    topics,
    operator,
    dataLicence,
    indices,
    openData,
    pages,
  }
}

async function readPage(
  packFolder: string,
  file: string,
  findings: Findings,
): Promise<string | undefined> {
  findings.rowsRead++
  const found = await resolveFiles(packFolder, file)
  if (!found.ok) {
    for (const problem of found.problems) findings.reject({ file, reason: problem.message })
    return undefined
  }
  findings.rowsAccepted++
  return await readFile(join(packFolder, file), 'utf8')
}

async function writePack(
  tx: Transaction,
  pack: CityPack,
  words: Words,
  today: string,
): Promise<MergeCounts> {
  const city = await writeCity(tx, {
    id: pack.id,
    name: pack.name,
    state: pack.state,
    locales: pack.locales,
    demo: pack.demo,
    words: JSON.stringify(words),
  })
  const levels = pack.levels.map(({ id, name }, index) => [
    id,
    index,
    JSON.stringify(name.one),
    JSON.stringify(name.many),
  ])
  const sources = pack.sources.map(({ id, title, publisher, url, licence, date, method }) => [
    id,
    title,
    publisher,
    url,
    licence,
    date,
    method === undefined ? undefined : JSON.stringify(method),
  ])
  const networks = pack.networks.map(({ id, kind, file, source }) => [id, kind, file, source])
  const counts = [
    city,
    await mergeStaged(tx, { ...levelTable, today }, levels),
    await mergeStaged(tx, { ...sourceTable, today }, sources),
    await mergeStaged(tx, { ...networkTable, today }, networks),
  ]
  return counts.reduce(addCounts)
}
