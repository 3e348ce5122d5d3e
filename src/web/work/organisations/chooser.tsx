import { listOrganisations, showOrganisation } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { TextField } from '../../frame/controls.tsx'
import type { StaffRequest } from '../../frame/page.ts'
import { addressWith, FilterForm } from '../parts/list.tsx'
import { kindNames } from '../parts/words.ts'

type Organisation = OutputOf<typeof showOrganisation>

/** The organisation that the address names, if there is one. */
export async function chosenOrganisation(
  request: StaffRequest,
  id = request.query.get('organisation'),
): Promise<Organisation | undefined> {
  if (!id) return undefined
  const found = await execute(showOrganisation, request.door, { organisation: id })
  return found.ok ? found.value : undefined
}

/** First question of invitations and roles: for which organisation? Offices first, others by search. */
export async function organisationChoice(request: StaffRequest, path: string) {
  const { door, query, link } = request
  const text = query.get('suche')?.trim().slice(0, 200)
  const outcome = await execute(listOrganisations, door, {
    ...(text ? { text } : { kind: 'office' }),
    perPage: 30,
  })
  const found = outcome.ok ? outcome.value : { organisations: [], total: 0 }
  const more = found.total - found.organisations.length
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">Für welche Organisation?</h2>
      <FilterForm open label="Organisation suchen" {...(text ? { reset: link(path) } : {})}>
        <TextField name="suche" label="Name der Organisation" value={text} maxLength={200} />
      </FilterForm>
      {text && (
        <p class="meta">
          {found.total === 0
            ? 'Keine Organisation heißt so. Prüfen Sie die Schreibweise, oder legen Sie die Organisation an.'
            : `${found.total} gefunden${more > 0 ? `, die ersten ${found.organisations.length} stehen hier` : ''}.`}
        </p>
      )}
      <ul class="plain-actions">
        {found.organisations.map(({ id, name, kind }) => (
          <li>
            <a href={addressWith(link(path), new URLSearchParams(), { organisation: id })}>
              {name}
            </a>
            <span class="meta"> {kindNames[kind]}</span>
          </li>
        ))}
      </ul>
      {!text && <p class="meta">Träger und Gremien finden Sie über die Suche.</p>}
      <p>
        <a href={link('/arbeit/organisation-anlegen')}>Organisation anlegen</a>
      </p>
    </section>
  )
}
