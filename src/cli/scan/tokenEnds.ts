/** What nothing that is a token goes on with, as bytes: a blank, a line break, a quote, a bracket, a comma, a semicolon, a bar. */
export const tokenEnds: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n"\'`()[]{}<>,;|'));
