/** Takes what the database floor has to tell the operator. Never holds personal data. */
export type DatabaseLog = (message: string, detail?: object) => void

export const silent: DatabaseLog = () => {}
