import { type Command, Help } from 'commander'

const titles: Record<string, string> = {
  'Usage:': 'Aufruf:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
  'Arguments:': 'Angaben:',
  'Global Options:': 'Optionen für alle Befehle:',
}

const plainHelp = new Help()
const germanUsage = (usage: string) =>
  usage.replace('[options]', '[optionen]').replace('[command]', '[befehl]')

/** Makes a program and all its commands speak German: help titles, the help option, complaints. */
export function speakGerman(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError('Mehr mit --help.')
    .helpOption('-h, --help', 'diese Hilfe')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (one) => germanUsage(plainHelp.commandUsage(one)),
      subcommandTerm: (one) => germanUsage(plainHelp.subcommandTerm(one)),
    })
    .configureOutput({ outputError: (text, write) => write(translate(text)) })
  if (command.commands.length > 0) command.helpCommand('help [befehl]', 'Hilfe zu einem Befehl')
  for (const child of command.commands) speakGerman(child)
}

const complaints: [RegExp, string][] = [
  [/error: unknown option '(.*?)'/, 'nahbei: Die Option $1 gibt es nicht.'],
  [/error: unknown command '(.*?)'/, 'nahbei: Den Befehl $1 gibt es nicht.'],
  [/error: missing required argument '(.*?)'/, 'nahbei: Es fehlt die Angabe $1.'],
  [/error: required option '(.*?)' not specified/, 'nahbei: Es fehlt die Option $1.'],
  [/error: option '(.*?)' argument missing/, 'nahbei: Die Option $1 braucht einen Wert.'],
  [/error: too many arguments.*?got (\d+)\./, 'nahbei: Zu viele Angaben ($1).'],
  [/error: option '(.*?)' argument '(.*?)' is invalid\.?/, 'nahbei: „$2“ passt nicht zu $1.'],
  [/\(Did you mean (.*?)\?\)/, 'Meinten Sie $1?'],
]

const translate = (text: string) =>
  complaints.reduce((done, [pattern, german]) => done.replace(pattern, german), text)
