export { createEmbed } from './embed.tsx'
export { embedGuidePage } from './guidePage.tsx'
