export const listPath = '/arbeit/kennzahlen'
export const newPath = `${listPath}/neu`
export const indicatorPath = (indicator: string) => `${listPath}/${encodeURIComponent(indicator)}`
export const editPath = (indicator: string) => `${indicatorPath(indicator)}/bearbeiten`
export const valuesPath = (indicator: string) => `${indicatorPath(indicator)}/werte`
export const templatePath = (indicator: string, level: string) =>
  `${indicatorPath(indicator)}/vorlage?ebene=${encodeURIComponent(level)}`
