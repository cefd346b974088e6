import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { NextFunction, Request, Response } from 'express';
import { settings } from './settings';

// One verifier for the life of the process: it keeps the keys of the user pool.
const verifier = CognitoJwtVerifier.create({
	userPoolId: settings.userPoolId,
	tokenUse: 'access' as const,
	clientId: [process.env.WEB_CLIENT_ID!, process.env['PARTNER_CLIENT_ID'] ?? ''],
	scope: ['orders/read', 'orders/write'],
	graceSeconds: 5,
});

export async function authenticate(request: Request, response: Response, next: NextFunction): Promise<void> {
	const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
	if (scheme?.toLowerCase() !== 'bearer') {
		response.status(401).json({ message: 'no token' });
		return;
	}
	try {
		response.locals['user'] = await verifier.verify(token);
		next();
	} catch {
		response.status(401).json({ message: 'token not accepted' });
	}
}
