const measures = '/arbeit/massnahmen'
export const figuresPath = (measure: string) => `${measures}/${measure}/zahlen`
export const standardsPath = `${measures}/standards`
export const moneyPath = `${measures}/geld`
