/** Addresses of the room "Papiere". */
export const listPath = '/arbeit/papiere'
export const newPath = `${listPath}/neu`
export const comparePath = `${listPath}/vergleich`
export const compareFilePath = `${comparePath}/tabelle.csv`
export const paperPath = (id: string) => `${listPath}/${id}`
export const aboutPath = (id: string) => `${paperPath(id)}/angaben`
export const againPath = (id: string) => `${paperPath(id)}/neu-lesen`
export const addPath = (id: string) => `${paperPath(id)}/ergaenzen`
export const measuresPath = (id: string) => `${paperPath(id)}/massnahmen`
export const filePath = (id: string) => `${paperPath(id)}/tabelle.csv`
export const editPath = (id: string, commitment: string) => `${paperPath(id)}/zusage/${commitment}`
export const splitPath = (id: string, commitment: string) => `${editPath(id, commitment)}/teilen`
/** A measure as the room "Maßnahmen" shows it. */
export const measurePath = (id: string) => `/arbeit/massnahmen/${id}`
