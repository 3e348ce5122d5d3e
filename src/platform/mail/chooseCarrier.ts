import type { Settings } from '../config/settings.ts'
import type { Log } from '../log/log.ts'
import { readMailSender } from './address.ts'
import type { Carrier } from './carrier.ts'
import { folderCarrier, localSender, mailFolder } from './mailbox.ts'
import { smtpCarrier } from './smtp.ts'

/** The city's mail server, or a folder where there is none; which one is said once. */
export function chooseCarrier(
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataFolder'>,
  log: Log,
): Carrier {
  const from = settings.mailFrom === undefined ? undefined : readMailSender(settings.mailFrom)
  if (settings.smtpUrl && from) {
    log.info({ server: new URL(settings.smtpUrl).host }, 'mails are sent by SMTP')
    return smtpCarrier(settings.smtpUrl, from)
  }
  const folder = mailFolder(settings.dataFolder)
  log.warn({ folder }, 'SMTP_URL is not set: mails are not sent, they lie as files in this folder')
  return folderCarrier(folder, from ?? localSender)
}
