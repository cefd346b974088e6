/** What JSX becomes calls of; the build puts it into every file that needs it. */
export { createElement, Fragment } from 'preact';
