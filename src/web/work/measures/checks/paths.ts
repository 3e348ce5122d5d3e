export const listPath = '/arbeit/vorhaben'
export const newPath = `${listPath}/neu`
export const checkPath = (id: string) => `${listPath}/${id}`
