export const councilPapersPath = '/arbeit/vorlagen'
export const councilPapersAddress = (meeting?: string) =>
  meeting === undefined
    ? councilPapersPath
    : `${councilPapersPath}?sitzung=${encodeURIComponent(meeting)}`
