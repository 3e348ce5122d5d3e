/** Made-up providers. None of them is, or is meant to be, a real organisation. */
export const socialProviders = [
  'Lohewerk gGmbH',
  'Sozialwerk Lohetal e. V.',
  'Musterstädter Hilfenetz e. V.',
  'Nachbarschaftswerk Musterstadt e. V.',
  'Lohebogen Soziale Dienste gGmbH',
  'Stiftung Kornspeicher Musterstadt',
  'Musterwerk Beratung gGmbH',
] as const

export const careProviders = [
  'Pflegewerk Lohetal gGmbH',
  'Lohebogen Pflege gGmbH',
  'Musterstädter Heime gGmbH',
  'Pflegegemeinschaft Kopfweide eG',
  'Abendgold Pflege Musterstadt GmbH',
] as const

export const nurseryProviders = [
  'Stadt Musterstadt, Jugendamt',
  'Lohewerk gGmbH',
  'Kindernetz Lohetal e. V.',
  'Elterninitiative Sandfloh e. V.',
  'Stiftung Kornspeicher Musterstadt',
] as const

export const migrantProviders = [
  'Haus der Sprachen Musterstadt e. V.',
  'Kulturbrücke Lohetal e. V.',
  'Neue Nachbarn Musterstadt e. V.',
  'Verein Vier Winde Musterstadt e. V.',
  'Frauenkreis Morgenröte Musterstadt e. V.',
  'Lohe Interkulturell e. V.',
] as const

export const womenProviders = [
  'Frauenzentrum Lohetal e. V.',
  'Musterstädter Frauenhilfe e. V.',
] as const
