import { plural } from '../../../platform/texts/index.ts'
import type { WayTexts } from '../../help/wayTexts.ts'

export const way: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} min à pied`,
    langsam: (minutes) => `${minutes} min à pied, lentement`,
    kinderwagen: (minutes) => `${minutes} min avec une poussette`,
    rollstuhl: (minutes) => `Fauteuil roulant : ${minutes} min`,
  },
  tooFar: {
    fuss: 'À pied, plus de 60 min ou pas de chemin',
    langsam: 'À pied lentement, plus de 60 min ou pas de chemin',
    kinderwagen: 'Avec une poussette, plus de 60 min ou pas de chemin',
    rollstuhl: 'Fauteuil roulant : plus de 60 min ou pas de chemin',
  },
  perhaps: (minutes) => `Fauteuil roulant : à partir de ${minutes} min, peut-être pas de passage`,
  byBus: (minutes) => `${minutes} min en bus et en tram`,
  obstacles: {
    stairs: (count) => plural('fr', count, { one: '{n} escalier', other: '{n} escaliers' }),
    steps: (count) => plural('fr', count, { one: '{n} marche', other: '{n} marches' }),
    kerbsRaised: (count) =>
      plural('fr', count, { one: '{n} trottoir haut', other: '{n} trottoirs hauts' }),
    kerbsUnknown: (count) =>
      plural('fr', count, {
        one: '{n} bord de trottoir inconnu',
        other: '{n} bords de trottoir inconnus',
      }),
    steep: (count) => plural('fr', count, { one: '{n} pente raide', other: '{n} pentes raides' }),
    lifts: (count) => plural('fr', count, { one: '{n} ascenseur', other: '{n} ascenseurs' }),
    rough: (distance) => `${distance} de chemin inégal`,
  },
  travel: 'Comment vous déplacez-vous ?',
  travellers: {
    fuss: 'À pied',
    langsam: 'À pied, lentement',
    kinderwagen: 'Avec une poussette',
    rollstuhl: 'En fauteuil roulant',
  },
  order: 'Ce qui vient en premier',
  orders: { fit: 'Ce qui convient le mieux', way: 'Le chemin le plus court' },
  within: 'Au plus',
  minutes: (count) => `${count} min`,
  orderNear: 'Ce qui convient bien et qui est proche vient en premier.',
  orderWay:
    'Le chemin le plus court vient en premier. Les offres à adresse secrète sont tout en haut.',
  timesFrom: (place) => `Les temps comptent à partir de : ${place}.`,
  timesFromMiddle: (place) => `Les temps comptent à partir du milieu de : ${place}.`,
  toWay: 'Chemin pour y aller',
  toWayOf: (name) => `Chemin pour y aller : ${name}`,
  title: (name) => `Chemin vers : ${name}`,
  from: 'D’où partez-vous ?',
  fromHint: 'Rue et numéro, quartier ou code postal',
  show: 'Montrer le chemin',
  here: 'Chemin pour venir ici',
  placeUnknown: (place) =>
    `Nous ne connaissons pas le lieu « ${place} ». Essayez une rue, un quartier ou un code postal.`,
  fromTo: (from) => `Départ : ${from}`,
  none: 'Nous ne trouvons pas de chemin.',
  noneHint:
    'Il manque peut-être un morceau sur le plan. Appelez et demandez comment vous pouvez venir.',
  twoTimes:
    'Il y a deux temps, car tout n’est pas connu : si un trottoir est haut ou un chemin inégal. Le plus court vaut si rien ne gêne.',
  safeWay: 'Nous décrivons le chemin qui est sûrement libre.',
  inTheWay: 'Ce qui peut gêner',
  nothingInTheWay: 'Nous ne connaissons rien qui gêne sur ce chemin.',
  turnsTitle: 'Voici le chemin',
  sketch: (from, to) => `Croquis du chemin de ${from} à ${to}`,
  sketchHint: 'Le cercle est le départ, le point est l’arrivée. Le nord est en haut.',
  computed: 'Le temps et le chemin sont calculés. Les travaux ne sont pas pris en compte.',
  back: 'Voir l’offre',
  turns: {
    start: 'Faites {m} {on}.',
    straight: 'Continuez tout droit {on}, {m}.',
    slightLeft: 'Puis légèrement à gauche {into}, {m}.',
    left: 'Puis à gauche {into}, {m}.',
    sharpLeft: 'Puis complètement à gauche {into}, {m}.',
    slightRight: 'Puis légèrement à droite {into}, {m}.',
    right: 'Puis à droite {into}, {m}.',
    sharpRight: 'Puis complètement à droite {into}, {m}.',
    back: 'Faites demi-tour {on}, {m}.',
    end: 'Vous y êtes.',
  },
  kinds: {
    street: { on: 'dans la rue', into: 'dans la rue' },
    footway: { on: 'sur le chemin piéton', into: 'sur le chemin piéton' },
    steps: { on: 'par l’escalier', into: 'par l’escalier' },
    crossing: { on: 'en traversant la rue', into: 'en traversant la rue' },
    bridge: { on: 'sur le pont', into: 'sur le pont' },
    underpass: { on: 'par le passage souterrain', into: 'par le passage souterrain' },
    lift: { on: 'par l’ascenseur', into: 'dans l’ascenseur' },
  },
  named: { other: { on: 'dans la rue {name}', into: 'dans la rue {name}' } },
}
