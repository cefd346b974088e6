import type { RuleExamples } from '../example.ts';
import { keySet } from './exampleKeys.ts';

/** Certificates that were made for the examples, and the key of the first. */
const own =
	'MIIBejCCAR+gAwIBAgIULa6aRXTGzlrpsvYyk0kguZoCOmcwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjYwNzI4MjFaFw0zNjExMjMwNzI4MjFaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS6K16HuFAR9jpIjP81LrUDDmRtKtnvIknXaCqGh6TNGXGHu80hhEFeh5bAQApWQh5gNH+LeQ43uwFN16VV34luo1MwUTAdBgNVHQ4EFgQUVxfeFs51APgJFRkqPqhvMX0l7+gwHwYDVR0jBBgwFoAUVxfeFs51APgJFRkqPqhvMX0l7+gwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAsqhZzoOUSgMyKCe9+1gv3TEdAjR+PFXXu4Aq1gX+AUcCIQDURRPSLCpM9OswXv1mBLdUbPpUL3oofyVcakgBKArFwg==';
const other =
	'MIIBejCCAR+gAwIBAgIUTRW36MtTn6kAZP5vWZAi3w7vQ7IwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjYwNzI4MjFaFw0zNjExMjMwNzI4MjFaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASnpyoJYX3kGDM26PaV+t48L95kT5rkAlG5EBZ3IZS6RcrRKHCWQZ+zfvQm34YPZ3XCFJL5g5Z9+ZfPk8ThyPbEo1MwUTAdBgNVHQ4EFgQUpH97utYH2BMCRTD0m4eVqgQx8jcwHwYDVR0jBBgwFoAUpH97utYH2BMCRTD0m4eVqgQx8jcwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAuM6xL6ZSU0xzScCO3BO1mg4gYn6jIlZ8G9Lz/J0XfEwCIQDIIYzb5oZpPviJAhTgMZx1EyZoyKkV4NUcDBXd/EyFfQ==';
const key = (certificate: string): string =>
	`{ "kty": "EC", "crv": "P-256", "x": "uiteh7hQEfY6SIz_NS61Aw5kbSrZ7yJJ12gqhoekzRk", "y": "cYe7zSGEQV6HlsBAClZCHmA0f4t5Dje7AU3XpVXfiW4", "alg": "ES256", "use": "sig", "kid": "first", "x5c": ["${certificate}"] }`;

/** Examples of jwks-x5c. */
export const examples: RuleExamples = {
	rule: 'jwks-x5c',
	bad: [{ files: keySet(key(other)), at: [`"${other}"`] }],
	good: [{ files: keySet(key(own)) }, { files: keySet(key('...')), about: 'No certificate that can be read.' }],
};
