export const listPath = '/arbeit/massnahmen'
export const newPath = `${listPath}/neu`
export const listsPath = `${listPath}/listen`
export const measurePath = (id: string) => `${listPath}/${id}`
export const editPath = (id: string) => `${measurePath(id)}/bearbeiten`
export const statusPath = (id: string) => `${measurePath(id)}/stand`
export const evidencePath = (id: string) => `${measurePath(id)}/belege`
export const historyPath = (id: string) => `${measurePath(id)}/verlauf`
export const promisesPath = '/arbeit/zusagen'
export const promisePath = (id: string) => `${promisesPath}/${encodeURIComponent(id)}`
