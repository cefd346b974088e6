'use strict';

const passport = require('passport');
const { Strategy, ExtractJwt } = require('passport-jwt');
const { passportJwtSecret } = require('jwks-rsa');

const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Mn2Bv3Cx4';

passport.use(
	'id',
	new Strategy(
		{
			jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
			secretOrKeyProvider: passportJwtSecret({ cache: true, rateLimit: true, jwksUri: issuer + '/.well-known/jwks.json' }),
			issuer,
			audience: '5t6y7u8i9o0p1a2s3d4f5g6h7j',
			algorithms: ['RS256'],
		},
		(claims, done) => done(null, claims.token_use === 'id' && { id: claims.sub }),
	),
);

module.exports = passport;
