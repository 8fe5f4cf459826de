/** Stands in a text where something has still to be written. The rules over wording hold a final that has one. */
export const openPlace = '〔  〕'

/** How many places of a text are still open. */
export const openPlacesIn = (text: string): number => text.split(openPlace).length - 1
