/** The element that carries what holds for the whole page: the theme, as VS Code writes it there, the language, and how times are written. */
export const root = document.documentElement;
