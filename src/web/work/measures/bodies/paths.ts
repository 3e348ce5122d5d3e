export const listPath = '/arbeit/gremien'
export const newBodyPath = `${listPath}/neu`
export const bodyPath = (id: string) => `${listPath}/${id}`
export const newMeetingPath = (body: string) => `${bodyPath(body)}/sitzung-neu`
export const newRecommendationPath = (body: string) => `${bodyPath(body)}/empfehlung-neu`

export const meetingsPath = '/arbeit/sitzungen'
export const meetingPath = (id: string) => `${meetingsPath}/${id}`

export const recommendationsPath = '/arbeit/empfehlungen'
export const recommendationPath = (id: string) => `${recommendationsPath}/${id}`
