import { plural } from '../../../platform/texts/index.ts'
import type { ConfirmTexts } from '../../help/confirm/texts.ts'

export const confirm: ConfirmTexts = {
  title: 'Ces informations sont-elles encore justes ?',
  of: (organisation) => `Offres de : ${organisation}`,
  lede: 'Regardez les informations. Si tout est juste, appuyez sur le bouton. Vous n’avez pas besoin de vous connecter.',
  all: (count) => (count === 1 ? 'Oui, tout est juste' : `Oui, les ${count} offres sont justes`),
  one: 'Cette offre est juste',
  only: (count) => `Voir les ${count} offres`,
  wrong: 'Quelque chose est faux',
  confirmed: 'Confirmé aujourd’hui',
  reported: 'Vous avez signalé que quelque chose est faux',
  checked: (day) => `Confirmé pour la dernière fois le ${day}`,
  never: 'Encore jamais confirmé',
  labels: {
    types: 'Sorte d’aide',
    place: 'Lieu',
    hours: 'Heures d’ouverture',
    phone: 'Téléphone',
    email: 'E-mail',
    website: 'Adresse Internet',
  },
  missing: 'non indiqué',
  secretPlace: 'Le lieu n’est pas montré',
  see: 'Ce que les gens voient',
  thanks: (count) =>
    plural('fr', count, {
      one: 'Merci. L’offre est confirmée.',
      other: 'Merci. {n} offres sont confirmées.',
    }),
  thanksReport: 'Merci. Votre message est arrivé. La rédaction vérifie les informations.',
  changed: (names) =>
    `Ces informations viennent d’être modifiées. Regardez-les encore une fois : ${names}`,
  nothing: 'Tout a reçu une réponse. Vous n’avez rien d’autre à faire.',
  ended: 'Ce lien n’est plus valable',
  endedText:
    'Le lien a expiré, ou il en manque une partie. Ouvrez le lien du dernier e-mail. Sinon, adressez-vous à la ville.',
  wrongTitle: 'Qu’est-ce qui est faux ?',
  message: 'Écrivez ce qui serait juste',
  messageHint: 'Par exemple : Nous avons un nouveau numéro de téléphone, 0123 456789.',
  send: 'Envoyer',
  back: 'Retour aux informations',
  errorTitle: 'Vérifiez ce que vous avez écrit',
  needsMessage: 'Écrivez ce qui est faux.',
  tooLong: (most) => `Le texte est trop long. Il y a de la place pour ${most} caractères.`,
  later: 'Cela ne marche pas en ce moment. Réessayez dans quelques minutes.',
}
