import { apart, type TextSet } from '../../../platform/texts/index.ts'

const de = {
  subject: (offer: string) => `Ihr Hinweis zu: ${offer}`,
  greeting: 'Guten Tag,',
  about: (day: string, offer: string) =>
    `am ${day} haben Sie uns geschrieben, dass bei einem Angebot etwas nicht stimmt: ${offer}. Danke dafür. Hier ist unsere Antwort:`,
  see: (address: string) => `So steht das Angebot jetzt auf unseren Seiten:\n${address}`,
  end: (day: string) =>
    `Sie müssen nichts weiter tun. Ihre Mail-Adresse löschen wir bis zum ${day}. Haben Sie uns nicht geschrieben? Dann hat jemand Ihre Adresse angegeben. Sie können diese Mail löschen.`,
}

const leicht: typeof de = {
  subject: (offer) => `Sie haben einen Fehler gemeldet: ${offer}`,
  greeting: 'Guten Tag,',
  about: (day, offer) =>
    `Sie haben uns am ${day} geschrieben.\nSie haben uns einen Fehler gemeldet.\nDer Fehler war bei diesem Angebot: ${offer}.\nDanke für Ihre Hilfe.\nDas ist unsere Antwort:`,
  see: (address) => `Hier finden Sie das Angebot:\n${address}`,
  end: (day) =>
    `Sie müssen jetzt nichts tun.\nWir löschen Ihre E-Mail-Adresse.\nDas machen wir spätestens am ${day}.\n\nHaben Sie uns nicht geschrieben?\nDann hat eine andere Person Ihre E-Mail-Adresse benutzt.\nSie können diese E-Mail löschen.`,
}

const en: typeof de = {
  subject: (offer) => `Your report about: ${offer}`,
  greeting: 'Hello,',
  about: (day, offer) =>
    `On ${day} you wrote to us that something is wrong with an offer: ${offer}. Thank you. Here is our answer:`,
  see: (address) => `This is how the offer is shown on our pages now:\n${address}`,
  end: (day) =>
    `You need not do anything else. We delete your e-mail address by ${day}. You did not write to us? Then somebody gave your address. You can delete this e-mail.`,
}

const tr: typeof de = {
  subject: (offer) => `Bildiriminiz: ${offer}`,
  greeting: 'Merhaba,',
  about: (day, offer) =>
    `${day} tarihinde bize bir hizmette yanlış bir şey olduğunu yazdınız: ${offer}. Teşekkür ederiz. Yanıtımız:`,
  see: (address) => `Hizmet şimdi sayfalarımızda böyle görünüyor:\n${address}`,
  end: (day) =>
    `Başka bir şey yapmanız gerekmez. E-posta adresinizi en geç ${day} tarihinde sileriz. Bize yazmadınız mı? O zaman biri sizin adresinizi vermiştir. Bu e-postayı silebilirsiniz.`,
}

const ar: typeof de = {
  subject: (offer) => `بلاغكم عن: ${apart(offer, 'ar')}`,
  greeting: 'مرحبًا،',
  about: (day, offer) =>
    `كتبتم إلينا في ${day} أن هناك شيئًا غير صحيح في خدمة: ${apart(offer, 'ar')}. شكرًا لكم. هذا جوابنا:`,
  see: (address) => `هكذا تظهر الخدمة الآن في صفحاتنا:\n${address}`,
  end: (day) =>
    `لا يلزم أن تفعلوا شيئًا آخر. نحذف عنوان بريدكم الإلكتروني في موعد أقصاه ${day}. لم تكتبوا إلينا؟ إذن ذكر شخص ما عنوانكم. يمكنكم حذف هذه الرسالة.`,
}

const uk: typeof de = {
  subject: (offer) => `Ваше повідомлення про: ${offer}`,
  greeting: 'Добрий день,',
  about: (day, offer) =>
    `${day} ви написали нам, що в пропозиції щось не так: ${offer}. Дякуємо. Ось наша відповідь:`,
  see: (address) => `Так пропозицію тепер показано на наших сторінках:\n${address}`,
  end: (day) =>
    `Більше нічого робити не треба. Вашу адресу електронної пошти ми видалимо не пізніше ніж ${day}. Ви нам не писали? Тоді хтось указав вашу адресу. Можете видалити цього листа.`,
}

const ru: typeof de = {
  subject: (offer) => `Ваше сообщение о: ${offer}`,
  greeting: 'Здравствуйте,',
  about: (day, offer) =>
    `${day} вы написали нам, что в предложении что-то не так: ${offer}. Спасибо. Вот наш ответ:`,
  see: (address) => `Так предложение теперь показано на наших страницах:\n${address}`,
  end: (day) =>
    `Больше ничего делать не нужно. Ваш адрес электронной почты мы удалим не позднее ${day}. Вы нам не писали? Значит, кто-то указал ваш адрес. Это письмо можно удалить.`,
}

const pl: typeof de = {
  subject: (offer) => `Państwa zgłoszenie: ${offer}`,
  greeting: 'Dzień dobry,',
  about: (day, offer) =>
    `${day} otrzymaliśmy od Państwa wiadomość, że w ofercie coś się nie zgadza: ${offer}. Dziękujemy. Oto nasza odpowiedź:`,
  see: (address) => `Tak oferta wygląda teraz na naszych stronach:\n${address}`,
  end: (day) =>
    `Nie muszą Państwo nic więcej robić. Adres e-mail usuniemy najpóźniej ${day}. To nie Państwo do nas pisali? W takim razie ktoś podał ten adres. Tę wiadomość można usunąć.`,
}

const fr: typeof de = {
  subject: (offer) => `Votre signalement : ${offer}`,
  greeting: 'Bonjour,',
  about: (day, offer) =>
    `Le ${day}, vous nous avez écrit que quelque chose est faux dans une offre : ${offer}. Merci. Voici notre réponse :`,
  see: (address) => `Voici comment l’offre est maintenant montrée sur nos pages :\n${address}`,
  end: (day) =>
    `Vous n’avez rien d’autre à faire. Nous effaçons votre adresse e-mail au plus tard le ${day}. Vous ne nous avez pas écrit ? Alors quelqu’un a donné votre adresse. Vous pouvez supprimer cet e-mail.`,
}

export const answerMailTexts: TextSet<typeof de> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
