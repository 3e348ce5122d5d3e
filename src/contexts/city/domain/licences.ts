/**
 * Licences by which data comes in. A pack writes them as its source does; what is not on this list makes no
 * claim about what others may do.
 */

/** A licence that the list of DCAT-AP.de knows. */
export interface Licence {
  /** Short, as people write it. */
  name: string
  /** In the list http://dcat-ap.de/def/licenses/ (DCAT-AP.de 3.0, "Liste der Lizenzen"). */
  uri: string
  /** Where its text stands. */
  deed: string
  /** Whoever uses the data has to name its source. */
  attribution: boolean
  /** What is made of the data has to stay under the same licence, so it stays apart from all other data. */
  staysApart: boolean
}

const list = 'http://dcat-ap.de/def/licenses/'
const licence = (
  name: string,
  id: string,
  deed: string,
  { attribution = true, staysApart = false } = {},
): Licence => ({ name, uri: list + id, deed, attribution, staysApart })

const ccBy = licence('CC BY 4.0', 'cc-by/4.0', 'https://creativecommons.org/licenses/by/4.0/')
const ccBySa = licence(
  'CC BY-SA 4.0',
  'cc-by-sa/4.0',
  'https://creativecommons.org/licenses/by-sa/4.0/',
)
const ccZero = licence('CC0 1.0', 'cc-zero', 'https://creativecommons.org/publicdomain/zero/1.0/', {
  attribution: false,
})
const germanBy = licence(
  'Datenlizenz Deutschland – Namensnennung – Version 2.0',
  'dl-by-de/2.0',
  'https://www.govdata.de/dl-de/by-2-0',
)
const germanZero = licence(
  'Datenlizenz Deutschland – Zero – Version 2.0',
  'dl-zero-de/2.0',
  'https://www.govdata.de/dl-de/zero-2-0',
  { attribution: false },
)
const openDatabase = licence('ODbL 1.0', 'odbl', 'https://opendatacommons.org/licenses/odbl/1-0/', {
  staysApart: true,
})

/** Spellings as `keyOf` leaves them. */
const spellings: Record<string, Licence> = {
  'cc by 4.0': ccBy,
  'creative commons namensnennung 4.0 international': ccBy,
  'cc by sa 4.0': ccBySa,
  'cc0 1.0': ccZero,
  cc0: ccZero,
  'cc zero': ccZero,
  'dl de by 2 0': germanBy,
  'dl de by 2.0': germanBy,
  'datenlizenz deutschland namensnennung version 2.0': germanBy,
  'datenlizenz deutschland namensnennung 2.0': germanBy,
  'dl de zero 2 0': germanZero,
  'dl de zero 2.0': germanZero,
  'datenlizenz deutschland zero version 2.0': germanZero,
  'datenlizenz deutschland zero 2.0': germanZero,
  'odbl 1.0': openDatabase,
  odbl: openDatabase,
  'open database license 1.0': openDatabase,
  'open database license': openDatabase,
}

const keyOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()

/** The licence that these words name; nothing where they name none that can be told for sure. */
export const licenceOf = (words: string | null | undefined): Licence | undefined =>
  words ? spellings[keyOf(words)] : undefined

/** Whether data of this licence must not be mixed with other data in one file. */
export const staysApart = (words: string | null | undefined): boolean =>
  licenceOf(words)?.staysApart ?? false
