/** A chosen offer as a form carries it: id and the version that was looked at. */
export const seenFields = ({ id, version }: { id: string; version: number }) => `${id} ${version}`

export const seenOf = (form: URLSearchParams): { offer: string; version: number }[] =>
  form.getAll('angebot').flatMap((field) => {
    const [offer = '', version] = field.split(' ')
    return /^\d{1,9}$/.test(version ?? '') ? [{ offer, version: Number(version) }] : []
  })
