import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  skip: 'Zum Inhalt',
  home: 'Startseite',
  findHelp: 'Hilfe finden',
  understandCity: 'Stadt verstehen',
  helpNow: 'Jetzt Hilfe',
  leave: 'Seite schnell verlassen',
  leaveHint:
    '„Seite schnell verlassen“ öffnet eine andere Seite. Diese Seite bleibt im Verlauf Ihres Browsers.',
  languages: 'Sprache',
  mainMenu: 'Hauptmenü',
  youAreHere: 'Sie sind hier',
  faulty: 'Bitte prüfen',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Erklärung zur Barrierefreiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärdensprache',
  forMachines: 'Daten und Schnittstelle',
  footer: 'Über diese Seiten',
  demo: 'Erfundene Stadt: alles ist ein Beispiel. Nur die bundesweiten Notrufe sind echt.',
  notTranslated: (language: string) =>
    `Diese Seite gibt es noch nicht auf ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Bedarf sehen. Wirkung zeigen.',
  /** Said on every page in a language that no person has checked, with the way to the German page. */
  unreviewed: null as { said: string; toGerman: string } | null,
  staff: 'Für Fachleute: Anmelden',
  work: 'Arbeit',
  workMenu: 'Arbeitsbereich',
  myAccount: 'Mein Konto',
  signOut: 'Abmelden',
  actingFor: 'Sie handeln für',
  noOrganisation: 'Keine Organisation gewählt',
  change: 'wechseln',
  formReturned:
    'Ihre Sitzung war zu Ende. Ihre Angaben sind noch da, aber noch nicht gespeichert. Prüfen Sie sie und senden Sie das Formular noch einmal ab.',
  formOld:
    'Dieses Formular war veraltet. Ihre Angaben sind noch da, aber noch nicht gespeichert. Senden Sie das Formular noch einmal ab.',
}

export type FrameTexts = typeof de

const leicht: FrameTexts = {
  skip: 'Direkt zum Text',
  home: 'Start-Seite',
  findHelp: 'Hilfe finden',
  understandCity: 'Die Stadt verstehen',
  helpNow: 'Jetzt Hilfe',
  leave: 'Seite schnell verlassen',
  leaveHint:
    'Bei „Seite schnell verlassen“ sehen Sie eine andere Internet-Seite. Ihr Browser merkt sich diese Seite trotzdem.',
  languages: 'Sprache',
  mainMenu: 'Haupt-Menü',
  youAreHere: 'Sie sind hier',
  faulty: 'Bitte prüfen',
  imprint: 'Impressum',
  privacy: 'Daten-Schutz',
  accessibility: 'Erklärung zur Barriere-Freiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärden-Sprache',
  forMachines: 'Daten',
  footer: 'Über diese Seiten',
  demo: 'Diese Stadt gibt es nicht. Alles ist ein Beispiel. Nur die Not-Rufe sind echt.',
  notTranslated: (language) =>
    `Diese Seite gibt es noch nicht in dieser Sprache: ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Sehen, was fehlt. Zeigen, was hilft.',
  unreviewed: null,
  staff: 'Für Fach-Leute: Anmelden',
  work: 'Arbeit',
  workMenu: 'Arbeits-Bereich',
  myAccount: 'Mein Konto',
  signOut: 'Abmelden',
  actingFor: 'Sie arbeiten für',
  noOrganisation: 'Sie haben keine Organisation gewählt',
  change: 'wechseln',
  formReturned:
    'Sie waren zu lange weg. Ihr Text ist noch da. Er ist noch nicht gespeichert. Prüfen Sie Ihren Text. Senden Sie ihn noch einmal.',
  formOld:
    'Das Formular war zu alt. Ihr Text ist noch da. Er ist noch nicht gespeichert. Senden Sie ihn noch einmal.',
}

const en: FrameTexts = {
  skip: 'Skip to content',
  home: 'Home',
  findHelp: 'Find help',
  understandCity: 'Understand the city',
  helpNow: 'Help now',
  leave: 'Leave this page quickly',
  leaveHint:
    '“Leave this page quickly” opens another website. This page stays in your browser history.',
  languages: 'Language',
  mainMenu: 'Main menu',
  youAreHere: 'You are here',
  faulty: 'Please check',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  easyLanguage: 'Easy language',
  signLanguage: 'Sign language',
  forMachines: 'Data and API',
  footer: 'About these pages',
  demo: 'A made-up city: everything is an example. Only the national emergency numbers are real.',
  notTranslated: (language) =>
    `This page is not available in ${language} yet. You are reading the German text.`,
  claim: 'Find help. See need. Show impact.',
  unreviewed: null,
  staff: 'For professionals: sign in',
  work: 'Work',
  workMenu: 'Work area',
  myAccount: 'My account',
  signOut: 'Sign out',
  actingFor: 'You are acting for',
  noOrganisation: 'No organisation chosen',
  change: 'change',
  formReturned:
    'Your session had ended. What you entered is still here but not saved yet. Check it and send the form again.',
  formOld:
    'This form was out of date. What you entered is still here but not saved yet. Send the form again.',
}

/** What a person who does not sign in never reads stays German. */
const staffWords = {
  staff: de.staff,
  work: de.work,
  workMenu: de.workMenu,
  myAccount: de.myAccount,
  signOut: de.signOut,
  actingFor: de.actingFor,
  noOrganisation: de.noOrganisation,
  change: de.change,
  formReturned: de.formReturned,
  formOld: de.formOld,
}

const tr: FrameTexts = {
  ...staffWords,
  skip: 'İçeriğe geç',
  home: 'Ana sayfa',
  findHelp: 'Yardım bul',
  understandCity: 'Şehri tanı',
  helpNow: 'Hemen yardım',
  leave: 'Sayfadan hızlıca çık',
  leaveHint:
    '“Sayfadan hızlıca çık” başka bir internet sitesi açar. Bu sayfa tarayıcınızın geçmişinde kalır.',
  languages: 'Dil',
  mainMenu: 'Ana menü',
  youAreHere: 'Buradasınız',
  faulty: 'Lütfen kontrol edin',
  imprint: 'Künye',
  privacy: 'Veri koruma',
  accessibility: 'Erişilebilirlik beyanı',
  easyLanguage: 'Kolay Almanca',
  signLanguage: 'İşaret dili',
  forMachines: 'Veriler ve arayüz',
  footer: 'Bu sayfalar hakkında',
  demo: 'Hayalî bir şehir: her şey örnektir. Yalnızca ülke çapındaki acil numaralar gerçektir.',
  notTranslated: (language) => `Bu sayfa henüz ${language} olarak yok. Almanca metni okuyorsunuz.`,
  claim: 'Yardım bul. İhtiyacı gör. Etkiyi göster.',
  unreviewed: {
    said: 'Bu sayfayı bir makine çevirdi. Çeviriyi hiçbir insan kontrol etmedi.',
    toGerman: 'Almanca sayfaya git',
  },
}

const ar: FrameTexts = {
  ...staffWords,
  skip: 'إلى المحتوى',
  home: 'الصفحة الرئيسية',
  findHelp: 'البحث عن مساعدة',
  understandCity: 'التعرف على المدينة',
  helpNow: 'مساعدة فورية',
  leave: 'مغادرة الصفحة بسرعة',
  leaveHint: 'زر «مغادرة الصفحة بسرعة» يفتح موقعًا آخر. تبقى هذه الصفحة في سجل المتصفح.',
  languages: 'اللغة',
  mainMenu: 'القائمة الرئيسية',
  youAreHere: 'أنتم هنا',
  faulty: 'يرجى التحقق',
  imprint: 'بيانات الناشر',
  privacy: 'حماية البيانات',
  accessibility: 'بيان إمكانية الوصول',
  easyLanguage: 'الألمانية المبسطة',
  signLanguage: 'لغة الإشارة',
  forMachines: 'البيانات والواجهة البرمجية',
  footer: 'حول هذه الصفحات',
  demo: 'مدينة خيالية: كل ما هنا مثال. أرقام الطوارئ العامة وحدها حقيقية.',
  notTranslated: (language) => `هذه الصفحة غير متوفرة بعد بلغة ${language}. تقرؤون النص الألماني.`,
  claim: 'العثور على المساعدة. رؤية الحاجة. إظهار الأثر.',
  unreviewed: {
    said: 'هذه الصفحة مترجمة آليًا ولم يراجع أي إنسان ترجمتها.',
    toGerman: 'إلى الصفحة الألمانية',
  },
}

const uk: FrameTexts = {
  ...staffWords,
  skip: 'До змісту',
  home: 'Головна сторінка',
  findHelp: 'Знайти допомогу',
  understandCity: 'Зрозуміти місто',
  helpNow: 'Допомога зараз',
  leave: 'Швидко покинути сторінку',
  leaveHint:
    '«Швидко покинути сторінку» відкриває інший сайт. Ця сторінка залишається в історії вашого браузера.',
  languages: 'Мова',
  mainMenu: 'Головне меню',
  youAreHere: 'Ви тут',
  faulty: 'Перевірте, будь ласка',
  imprint: 'Вихідні дані',
  privacy: 'Захист даних',
  accessibility: 'Заява про доступність',
  easyLanguage: 'Проста німецька мова',
  signLanguage: 'Мова жестів',
  forMachines: 'Дані та інтерфейс',
  footer: 'Про ці сторінки',
  demo: 'Вигадане місто: усе тут лише приклад. Справжні тільки загальнонімецькі номери екстреної допомоги.',
  notTranslated: (language) =>
    `Цієї сторінки ще немає такою мовою: ${language}. Ви читаєте німецький текст.`,
  claim: 'Знайти допомогу. Побачити потребу. Показати результат.',
  unreviewed: {
    said: 'Цю сторінку переклала машина. Жодна людина не перевірила переклад.',
    toGerman: 'До німецької сторінки',
  },
}

const ru: FrameTexts = {
  ...staffWords,
  skip: 'К содержанию',
  home: 'Главная страница',
  findHelp: 'Найти помощь',
  understandCity: 'Понять город',
  helpNow: 'Помощь сейчас',
  leave: 'Быстро покинуть страницу',
  leaveHint:
    '«Быстро покинуть страницу» открывает другой сайт. Эта страница остаётся в истории вашего браузера.',
  languages: 'Язык',
  mainMenu: 'Главное меню',
  youAreHere: 'Вы здесь',
  faulty: 'Проверьте, пожалуйста',
  imprint: 'Выходные данные',
  privacy: 'Защита данных',
  accessibility: 'Заявление о доступности',
  easyLanguage: 'Простой немецкий язык',
  signLanguage: 'Язык жестов',
  forMachines: 'Данные и интерфейс',
  footer: 'Об этих страницах',
  demo: 'Вымышленный город: всё здесь лишь пример. Настоящие только общегерманские номера экстренной помощи.',
  notTranslated: (language) =>
    `Этой страницы пока нет на этом языке: ${language}. Вы читаете немецкий текст.`,
  claim: 'Найти помощь. Увидеть потребность. Показать результат.',
  unreviewed: {
    said: 'Эту страницу перевела машина. Ни один человек не проверил перевод.',
    toGerman: 'К немецкой странице',
  },
}

const pl: FrameTexts = {
  ...staffWords,
  skip: 'Do treści',
  home: 'Strona główna',
  findHelp: 'Znajdź pomoc',
  understandCity: 'Poznaj miasto',
  helpNow: 'Pomoc teraz',
  leave: 'Szybko opuść stronę',
  leaveHint:
    '„Szybko opuść stronę” otwiera inną stronę. Ta strona pozostaje w historii przeglądarki.',
  languages: 'Język',
  mainMenu: 'Menu główne',
  youAreHere: 'Jesteś tutaj',
  faulty: 'Proszę sprawdzić',
  imprint: 'Dane wydawcy',
  privacy: 'Ochrona danych',
  accessibility: 'Deklaracja dostępności',
  easyLanguage: 'Prosty język niemiecki',
  signLanguage: 'Język migowy',
  forMachines: 'Dane i interfejs',
  footer: 'O tych stronach',
  demo: 'Zmyślone miasto: wszystko tu jest przykładem. Prawdziwe są tylko ogólnokrajowe numery alarmowe.',
  notTranslated: (language) =>
    `Tej strony nie ma jeszcze w tym języku: ${language}. Czytasz tekst niemiecki.`,
  claim: 'Znaleźć pomoc. Zobaczyć potrzeby. Pokazać skutki.',
  unreviewed: {
    said: 'Tę stronę przetłumaczyła maszyna. Żaden człowiek nie sprawdził tłumaczenia.',
    toGerman: 'Do strony niemieckiej',
  },
}

const fr: FrameTexts = {
  ...staffWords,
  skip: 'Aller au contenu',
  home: 'Accueil',
  findHelp: 'Trouver de l’aide',
  understandCity: 'Comprendre la ville',
  helpNow: 'Aide immédiate',
  leave: 'Quitter vite cette page',
  leaveHint:
    '« Quitter vite cette page » ouvre un autre site. Cette page reste dans l’historique de votre navigateur.',
  languages: 'Langue',
  mainMenu: 'Menu principal',
  youAreHere: 'Vous êtes ici',
  faulty: 'Veuillez vérifier',
  imprint: 'Mentions légales',
  privacy: 'Protection des données',
  accessibility: 'Déclaration d’accessibilité',
  easyLanguage: 'Allemand facile',
  signLanguage: 'Langue des signes',
  forMachines: 'Données et interface',
  footer: 'À propos de ces pages',
  demo: 'Ville imaginaire : tout est un exemple. Seuls les numéros d’urgence nationaux sont réels.',
  notTranslated: (language) =>
    `Cette page n’existe pas encore dans cette langue : ${language}. Vous lisez le texte allemand.`,
  claim: 'Trouver de l’aide. Voir les besoins. Montrer l’effet.',
  unreviewed: {
    said: 'Cette page a été traduite par une machine. Personne n’a vérifié la traduction.',
    toGerman: 'Vers la page allemande',
  },
}

export const frameTexts: TextSet<FrameTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
