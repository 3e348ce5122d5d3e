/** Addresses of the room "Datenpflege". */
export const carePath = '/arbeit/datenpflege'
export const stalePath = `${carePath}/veraltet`
export const asksPath = `${carePath}/nachfragen`
export const digestPath = `${carePath}/hinweis-mail`
export const linksPath = `${carePath}/links`
export const duplicatesPath = `${carePath}/doppelte`
export const bulkPath = `${carePath}/viele-aendern`
export const undoPath = `${carePath}/rueckgaengig`
export const tablePath = `${carePath}/tabelle`
export const tableFilePath = `${tablePath}/datei`
