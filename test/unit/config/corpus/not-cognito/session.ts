import { jwtDecode } from 'jwt-decode';
import { createRemoteJWKSet, jwtVerify } from 'jose';

// Once Cognito, now another provider.
const keys = createRemoteJWKSet(new URL('https://login.example.jp/.well-known/jwks.json'));

export const nameIn = (token: string): string => jwtDecode<{ name: string }>(token).name;
export const verified = (token: string) => jwtVerify(token, keys);
