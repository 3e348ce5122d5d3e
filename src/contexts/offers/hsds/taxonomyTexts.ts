import type { Way } from '../domain/offer.ts'
import type { InEveryLanguage, OfferField } from '../domain/vocabulary.ts'
import type { Fact, OwnTaxonomy } from './terms.ts'

/** Names of our taxonomies and of the terms that the vocabulary does not hold. */
export type Named = Pick<InEveryLanguage, 'de' | 'leicht' | 'en'> & Partial<InEveryLanguage>

const said = (
  de: string,
  leicht: string,
  en: string,
  further: Omit<Partial<InEveryLanguage>, 'de' | 'leicht' | 'en'> = {},
): Named => ({ de, leicht, en, ...further })

export const taxonomyNames: Record<OwnTaxonomy, { name: Named; description: Named }> = {
  types: {
    name: said('Arten von Hilfe', 'Arten von Hilfe', 'Kinds of help', {
      uk: 'Види допомоги',
      ru: 'Виды помощи',
      pl: 'Rodzaje pomocy',
    }),
    description: said(
      'Was für eine Hilfe es ist, nach Feldern geordnet.',
      'Das ist die Art von der Hilfe.',
      'What kind of help it is, ordered by field.',
      {
        uk: 'Яка це допомога, за сферами.',
        ru: 'Какая это помощь, по сферам.',
        pl: 'Jaka to pomoc, według dziedzin.',
      },
    ),
  },
  lifeSituations: {
    name: said('Lebenslagen', 'Lebens-Lagen', 'Life situations', {
      uk: 'Життєві ситуації',
      ru: 'Жизненные ситуации',
      pl: 'Sytuacje życiowe',
    }),
    description: said(
      'Wofür jemand Hilfe sucht.',
      'Darum sucht jemand Hilfe.',
      'What somebody looks for help with.',
      {
        uk: 'З чим людині потрібна допомога.',
        ru: 'В чём человеку нужна помощь.',
        pl: 'W jakiej sprawie ktoś szuka pomocy.',
      },
    ),
  },
  targetGroups: {
    name: said('Zielgruppen', 'Für wen die Hilfe ist', 'Target groups', {
      uk: 'Для кого допомога',
      ru: 'Для кого помощь',
      pl: 'Grupy osób',
    }),
    description: said('Für wen die Hilfe ist.', 'Für wen die Hilfe ist.', 'Whom the help is for.', {
      uk: 'Для кого ця допомога.',
      ru: 'Для кого эта помощь.',
      pl: 'Dla kogo jest pomoc.',
    }),
  },
  access: {
    name: said('Zugang', 'Ohne Hindernisse', 'Access', {
      uk: 'Доступність',
      ru: 'Доступность',
      pl: 'Dostępność',
    }),
    description: said(
      'Geprüfte Merkmale mit dem Wert yes, limited oder no. Was fehlt, ist nicht geprüft.',
      'Das haben Menschen geprüft. Was fehlt, ist nicht geprüft.',
      'Checked features with the value yes, limited or no. What is missing has not been checked.',
      {
        uk: 'Перевірені ознаки зі значенням yes, limited або no. Чого немає, те не перевірено.',
        ru: 'Проверенные признаки со значением yes, limited или no. Чего нет, то не проверено.',
        pl: 'Sprawdzone cechy o wartości yes, limited lub no. Czego brakuje, tego nie sprawdzono.',
      },
    ),
  },
  protection: {
    name: said('Schutz', 'Schutz', 'Protection', { uk: 'Захист', ru: 'Защита', pl: 'Ochrona' }),
    description: said(
      'Der Ort ist geheim, damit Menschen sicher sind.',
      'Der Ort ist geheim.',
      'The place is kept secret to keep people safe.',
      {
        uk: 'Місце тримають у таємниці, щоб люди були в безпеці.',
        ru: 'Место держат в тайне, чтобы люди были в безопасности.',
        pl: 'Miejsce jest tajne, aby ludzie byli bezpieczni.',
      },
    ),
  },
  ways: {
    name: said('Wege zur Hilfe', 'So bekommen Sie die Hilfe', 'Ways to the help', {
      uk: 'Як отримати допомогу',
      ru: 'Как получить помощь',
      pl: 'Drogi do pomocy',
    }),
    description: said(
      'Wie jemand zu der Hilfe kommt.',
      'So bekommen Sie die Hilfe.',
      'How somebody comes to the help.',
      {
        uk: 'Як людина отримує цю допомогу.',
        ru: 'Как человек получает эту помощь.',
        pl: 'Jak można uzyskać tę pomoc.',
      },
    ),
  },
  facts: {
    name: said('Weitere Angaben', 'Mehr Angaben', 'Further facts', {
      uk: 'Інші відомості',
      ru: 'Другие сведения',
      pl: 'Inne informacje',
    }),
    description: said(
      'Angaben, für die HSDS kein eigenes Feld hat.',
      'Das steht sonst nirgends.',
      'Facts that HSDS has no field of its own for.',
      {
        uk: 'Відомості, для яких HSDS не має власного поля.',
        ru: 'Сведения, для которых в HSDS нет своего поля.',
        pl: 'Informacje, dla których HSDS nie ma własnego pola.',
      },
    ),
  },
}

export const fieldNames: Record<OfferField, Named> = {
  money: said('Geld und Recht', 'Geld und Recht', 'Money and law', {
    uk: 'Гроші та право',
    ru: 'Деньги и право',
    pl: 'Pieniądze i prawo',
  }),
  housing: said('Wohnen', 'Wohnen', 'Housing', { uk: 'Житло', ru: 'Жильё', pl: 'Mieszkanie' }),
  protection: said('Schutz vor Gewalt', 'Schutz vor Gewalt', 'Protection from violence', {
    uk: 'Захист від насильства',
    ru: 'Защита от насилия',
    pl: 'Ochrona przed przemocą',
  }),
  mind: said('Seele und Sucht', 'Seele und Sucht', 'Mind and addiction', {
    uk: 'Душевне здоров’я та залежність',
    ru: 'Душевное здоровье и зависимость',
    pl: 'Zdrowie psychiczne i uzależnienia',
  }),
  health: said('Gesundheit', 'Gesundheit', 'Health', {
    uk: 'Здоров’я',
    ru: 'Здоровье',
    pl: 'Zdrowie',
  }),
  family: said('Familie', 'Familie', 'Family', { uk: 'Родина', ru: 'Семья', pl: 'Rodzina' }),
  youth: said('Jugend und Bildung', 'Jugend und Bildung', 'Youth and education', {
    uk: 'Молодь і освіта',
    ru: 'Молодёжь и образование',
    pl: 'Młodzież i edukacja',
  }),
  care: said('Alter und Pflege', 'Alter und Pflege', 'Age and care', {
    uk: 'Старість і догляд',
    ru: 'Старость и уход',
    pl: 'Starość i opieka',
  }),
  disability: said('Behinderung', 'Behinderung', 'Disability', {
    uk: 'Інвалідність',
    ru: 'Инвалидность',
    pl: 'Niepełnosprawność',
  }),
  migration: said('Migration', 'Neu in Deutschland', 'Migration', {
    uk: 'Нещодавно в Німеччині',
    ru: 'Недавно в Германии',
    pl: 'Od niedawna w Niemczech',
  }),
  neighbourhood: said('Nachbarschaft', 'Nachbarschaft', 'Neighbourhood', {
    uk: 'Сусідство',
    ru: 'Соседство',
    pl: 'Sąsiedztwo',
  }),
}

export const wayNames: Record<Way, Named> = {
  walkIn: said('Einfach hingehen', 'Sie können einfach hingehen', 'Walk in', {
    uk: 'Просто прийти',
    ru: 'Просто прийти',
    pl: 'Po prostu przyjść',
  }),
  phone: said('Anrufen', 'Anrufen', 'By phone', {
    uk: 'Зателефонувати',
    ru: 'Позвонить',
    pl: 'Zadzwonić',
  }),
  appointment: said('Mit Termin', 'Mit Termin', 'By appointment', {
    uk: 'За записом',
    ru: 'По записи',
    pl: 'Po umówieniu',
  }),
  online: said('Online', 'Im Internet', 'Online', { uk: 'Онлайн', ru: 'Онлайн', pl: 'Online' }),
  homeVisit: said('Hausbesuch', 'Jemand kommt nach Hause', 'Home visit', {
    uk: 'Приходять додому',
    ru: 'Приходят на дом',
    pl: 'Wizyta w domu',
  }),
  outreach: said('Unterwegs im Viertel', 'Unterwegs auf der Straße', 'Outreach', {
    uk: 'Приходять у ваш район',
    ru: 'Приходят в ваш район',
    pl: 'Przychodzą do dzielnicy',
  }),
}

export const protectedName = said('Geschützter Ort', 'Geheimer Ort', 'Protected place', {
  uk: 'Таємне місце',
  ru: 'Тайное место',
  pl: 'Tajne miejsce',
})

export const factNames: Record<Fact, Named> = {
  summary: said('Kurz gesagt', 'Kurz gesagt', 'In short', {
    uk: 'Коротко',
    ru: 'Коротко',
    pl: 'W skrócie',
  }),
  whatHappens: said('Was dort geschieht', 'Das passiert dort', 'What happens there', {
    uk: 'Що там відбувається',
    ru: 'Что там происходит',
    pl: 'Co się tam dzieje',
  }),
  cost: said('Art der Kosten', 'Kosten', 'Kind of cost', {
    uk: 'Вид вартості',
    ru: 'Вид стоимости',
    pl: 'Rodzaj kosztu',
  }),
  crisis: said('Hilfe im Notfall', 'Hilfe im Not-Fall', 'Help in an emergency', {
    uk: 'Допомога в екстреному випадку',
    ru: 'Помощь в экстренном случае',
    pl: 'Pomoc w nagłym wypadku',
  }),
  closure: said('Vorübergehend geschlossen', 'Eine Zeit lang zu', 'Temporarily closed', {
    uk: 'Тимчасово зачинено',
    ru: 'Временно закрыто',
    pl: 'Tymczasowo zamknięte',
  }),
  network: said('Netzwerk', 'Netz-Werk', 'Network', {
    uk: 'Мережа допомоги',
    ru: 'Сеть помощи',
    pl: 'Sieć pomocy',
  }),
  related: said('Führt weiter zu', 'Passt auch', 'Leads on to', {
    uk: 'Що може допомогти потім',
    ru: 'Что может помочь потом',
    pl: 'Co może pomóc potem',
  }),
  places: said('Plätze', 'Plätze', 'Places', { uk: 'Місця', ru: 'Места', pl: 'Miejsca' }),
  checkedBy: said('Bestätigt von', 'Geprüft von', 'Confirmed by', {
    uk: 'Хто підтвердив',
    ru: 'Кто подтвердил',
    pl: 'Kto potwierdził',
  }),
  season: said(
    'Nur in diesem Teil des Jahres',
    'Nur in dieser Zeit',
    'Only in this part of the year',
    { uk: 'Лише в цю пору року', ru: 'Только в это время года', pl: 'Tylko w tej części roku' },
  ),
  appointmentOnly: said('Nur nach Vereinbarung', 'Nur mit Termin', 'By appointment only', {
    uk: 'Лише за записом',
    ru: 'Только по записи',
    pl: 'Tylko po umówieniu',
  }),
  exception: said('Andere Zeiten', 'Andere Zeiten', 'Different times', {
    uk: 'Інші години',
    ru: 'Другие часы',
    pl: 'Inne godziny',
  }),
  until: said('Bis', 'Bis', 'Until', { uk: 'До', ru: 'До', pl: 'Do' }),
}
