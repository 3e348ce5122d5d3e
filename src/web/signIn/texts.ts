import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  title: 'Anmelden',
  lede: 'Für Menschen, die für die Stadt, einen Träger oder ein Gremium arbeiten.',
  mail: 'E-Mail-Adresse',
  password: 'Passwort',
  submit: 'Weiter',
  forgotten: 'Passwort vergessen?',
}
export type SignInTexts = typeof de
const leicht: SignInTexts = {
  title: 'Anmelden',
  lede: 'Nur für Menschen, die hier arbeiten.',
  mail: 'Ihre E-Mail-Adresse',
  password: 'Ihr Passwort',
  submit: 'Weiter',
  forgotten: 'Passwort vergessen?',
}
const en: SignInTexts = {
  title: 'Sign in',
  lede: 'For people who work for the city, for a provider or for a council.',
  mail: 'E-mail address',
  password: 'Password',
  submit: 'Continue',
  forgotten: 'Forgotten your password?',
}
export const signInTexts: TextSet<SignInTexts> = { de, leicht, en }
