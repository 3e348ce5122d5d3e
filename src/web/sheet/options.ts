import type { PageRequest } from '../frame/page.ts'
import { offerIdOf } from '../help/addresses.ts'
import { mostEntries } from './content.ts'
import type { SheetOptions } from './makeContent.ts'

/** How the sheet should be, from the address or the form. Without a word on it, there is a map sketch. */
export function readOptions(values: URLSearchParams): SheetOptions {
  // A form that was shown says so: then a box without a tick means no.
  const said = values.has('gewaehlt')
  return {
    large: values.get('gross') === '1',
    sketch: said || values.has('karte') ? values.get('karte') === '1' : true,
  }
}

/** The offers that were ticked, each once; `left` tells that there were more than fit. */
export function readIds({ form }: PageRequest): { ids: string[]; left: boolean } {
  const ids = [...new Set(form.getAll('angebot').map(offerIdOf))].filter(Boolean)
  return { ids: ids.slice(0, mostEntries), left: ids.length > mostEntries }
}
