import type { HomeTexts } from '../../home/texts.ts'

export const home: HomeTexts = {
  title: (city) => `nahbei ${city}: помощь рядом с вами`,
  description: (city) => `Консультации, помощь и места встреч в городе ${city}.`,
  question: 'В чём вам нужна помощь?',
  whatFor: 'Своими словами',
  situations: 'Или выберите то, что подходит',
  now: 'Это срочно? Здесь вам помогут сразу.',
  nowLink: 'Помощь сейчас',
  allTypes: 'Все виды помощи',
  city: 'Понять свой город',
  cityText: (city) =>
    `Как живут люди в городе ${city}? Цифры, карты и помощь для каждой части города.`,
  cityLink: (city) => `${city} в цифрах`,
  promises: 'Обещано и сделано',
  promisesText: (city) => `Что обещала политика в городе ${city}? И что из этого вышло?`,
  promisesLink: 'Посмотреть обещания',
}
