/** The suite's files, found by glob at build time. */
declare module 'test-files' {}

/** The browser build of mocha: one instance, ready to be set up. */
declare module 'mocha/mocha.js' {
	const instance: typeof mocha;
	export default instance;
}
