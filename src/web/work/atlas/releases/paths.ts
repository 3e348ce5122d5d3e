export const releasesPath = '/arbeit/freigaben'
export const releasePath = (number: number) => `${releasesPath}/${number}`
export const previewPath = `${releasesPath}/vorschau`
export const standingPath = `${releasesPath}/stand`
export const indicatorPath = (indicator: string) =>
  `${standingPath}/${encodeURIComponent(indicator)}`
export const withdrawPath = (indicator: string) => `${indicatorPath(indicator)}/zuruecknehmen`
export const returnPath = (indicator: string) => `${indicatorPath(indicator)}/wieder`
