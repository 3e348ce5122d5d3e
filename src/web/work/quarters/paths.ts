export const quartersPath = '/arbeit/quartiere'
export const quartersCsvPath = `${quartersPath}/quartiere.csv`
export const quarterPath = ({ level, slug }: { level: string; slug: string }) =>
  `${quartersPath}/${level}/${slug}`
