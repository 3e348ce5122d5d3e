import type { NowTexts } from '../../help/nowTexts.ts'

export const now: NowTexts = {
  title: 'Pomoc teraz',
  lede: 'Z tym nie trzeba być samemu. Ktoś jest i wysłucha, także w nocy.',
  danger: 'W niebezpieczeństwie',
  openNow: (city) => `Teraz otwarte w mieście ${city}`,
  lines: 'Przez telefon, w całych Niemczech',
  more: (count) => `Pokaż więcej (${count})`,
  whatHappened: 'Co się stało?',
  groups: {
    violence: 'Ktoś mnie krzywdzi lub mi grozi',
    mind: 'Już nie daję rady',
    health: 'Ktoś jest chory lub się zatruł',
    family: 'Obawy o dziecko lub o rodzinę',
    addiction: 'Alkohol, narkotyki, hazard',
    age: 'Samotność, starość, opieka ponad siły',
    others: 'Coś innego',
  },
  others: (city) => `Inna pomoc w mieście ${city}`,
  deaf: 'Bez mówienia lub słyszenia: pomoc można wezwać także przez aplikację „nora”.',
  noneOpen:
    'Nie wiemy, czy któreś miejsce pomocy w kryzysie jest teraz otwarte. Przez telefon ktoś odpowie.',
  traces:
    'Ta strona zostaje w historii przeglądarki. Jeśli nikt nie ma o tym wiedzieć, proszę usunąć historię.',
}
