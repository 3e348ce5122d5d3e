import type { HomeTexts } from '../../home/texts.ts'

export const home: HomeTexts = {
  title: (city) => `nahbei ${city}: допомога поруч із вами`,
  description: (city) => `Консультації, допомога й місця зустрічей у місті ${city}.`,
  question: 'З чим вам потрібна допомога?',
  whatFor: 'Своїми словами',
  situations: 'Або виберіть те, що підходить',
  now: 'Це терміново? Тут вам допоможуть одразу.',
  nowLink: 'Допомога зараз',
  allTypes: 'Усі види допомоги',
  city: 'Зрозуміти своє місто',
  cityText: (city) =>
    `Як живуть люди в місті ${city}? Цифри, карти й допомога для кожної частини міста.`,
  cityLink: (city) => `${city} у цифрах`,
  promises: 'Обіцяно і зроблено',
  promisesText: (city) => `Що обіцяла політика в місті ${city}? І що з цього вийшло?`,
  promisesLink: 'Переглянути обіцянки',
}
