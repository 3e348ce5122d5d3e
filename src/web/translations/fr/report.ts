import type { ReportTexts } from '../../help/reportTexts.ts'

export const report: ReportTexts = {
  title: 'Quelque chose est faux ?',
  about: (name) => `À propos de : ${name}`,
  lede: 'Merci de nous aider. Vous n’avez pas besoin de donner votre nom.',
  kind: 'Qu’est-ce qui est faux ?',
  kinds: {
    hours: 'Les heures d’ouverture',
    phone: 'Le numéro de téléphone ou l’e-mail',
    address: 'L’adresse',
    gone: 'L’offre n’existe plus',
    access: 'Les indications sur l’accès (marches, ascenseur, toilettes)',
    other: 'Autre chose',
  },
  message: 'Qu’est-ce qui serait juste ?',
  messageHint: 'N’écrivez rien sur votre santé ni sur d’autres personnes.',
  contact: 'Comment vous joindre en cas de question ?',
  contactHint: 'E-mail ou téléphone. Seulement pour des questions sur ce signalement.',
  optional: 'facultatif',
  trap: 'Laissez ce champ vide',
  send: 'Envoyer',
  next: 'Un membre du personnel lit votre message et vérifie les informations.',
  errorTitle: 'Vérifiez ce que vous avez écrit',
  errors: {
    kind: 'Choisissez ce qui est faux.',
    message: 'Écrivez ce qui est faux.',
    messageTooLong: (most) => `Le texte est trop long. Il y a de la place pour ${most} caractères.`,
    contactTooLong: (most) => `C’est trop long. Il y a de la place pour ${most} caractères.`,
    else: 'Cela ne convient pas.',
  },
  unavailable:
    'L’envoi ne marche pas en ce moment. Votre message est encore ci-dessous. Envoyez-le de nouveau dans quelques minutes.',
  tooMany: (wait) =>
    `Beaucoup de signalements sont déjà venus de votre connexion. Votre message est encore ci-dessous. Attendez ${wait}, puis envoyez-le de nouveau.`,
  sendAgain:
    'Vérifiez votre message et envoyez-le encore une fois. Cela tient les machines à l’écart. Tout est encore là.',
  thanksTitle: 'Merci pour votre signalement',
  thanks:
    'Votre message est arrivé. Nous vérifions les informations et corrigeons ce qui est faux.',
  back: (name) => `Retour à : ${name}`,
}
