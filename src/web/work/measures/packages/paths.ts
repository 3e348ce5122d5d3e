export const listPath = '/arbeit/wirkungspakete'
export const newPath = `${listPath}/neu`
export const packagePath = (id: string) => `${listPath}/${id}`
