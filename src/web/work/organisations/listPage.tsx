import { listOrganisations, organisationKinds } from '../../../contexts/people/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import { LinkButton, PhoneLink, TextField } from '../../frame/controls.tsx'
import { staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { FilterForm, Pager, pageNumber } from '../parts/list.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { kindNames } from '../parts/words.ts'

const path = '/arbeit/organisationen'

export const organisationListPage = staffPage({
  method: 'get',
  path,
  permission: 'people:readOrganisations',
  async answer({ door, query, link }) {
    const text = query.get('text')?.trim().slice(0, 200) || undefined
    const kind = organisationKinds.find((one) => one === query.get('art'))
    const page = pageNumber(query)
    const outcome = await execute(listOrganisations, door, { text, kind, page })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { organisations, total, pages } = outcome.value
    const here = link(path)
    return {
      kind: 'page',
      title: 'Organisationen',
      bodyLocale: 'de',
      body: (
        <div class="work">
          <div class="work-title">
            <h1>Organisationen</h1>
            {may(door.actor, 'people:manageAccounts') && (
              <LinkButton href={link('/arbeit/organisation-anlegen')}>
                Organisation anlegen
              </LinkButton>
            )}
          </div>
          <FilterForm label="Organisationen filtern" {...(text || kind ? { reset: here } : {})}>
            <TextField name="text" label="Name" value={text} maxLength={200} />
            <SelectField
              name="art"
              label="Art"
              none="alle"
              value={kind}
              choices={organisationKinds.map((one) => ({ value: one, label: kindNames[one] }))}
            />
          </FilterForm>
          <WorkTable
            caption={total === 1 ? '1 Organisation' : `${total} Organisationen`}
            columns={[
              { title: 'Name' },
              { title: 'Art' },
              { title: 'Telefon' },
              { title: 'E-Mail' },
              { title: 'Internet' },
            ]}
            rows={organisations.map((one) => [
              <a href={link(`${path}/${one.id}`)}>{one.name}</a>,
              kindNames[one.kind],
              one.phone ? <PhoneLink number={one.phone} /> : '–',
              one.mail ?? '–',
              one.website ? hostOf(one.website) : '–',
            ])}
            empty="Dazu gibt es keine Organisation. Ändern Sie die Filter."
          />
          <Pager path={here} query={query} page={page} pages={pages} />
        </div>
      ),
    }
  },
})

/** 'https://www.verein.de/start' → 'verein.de': enough to recognise it in a list. */
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address
