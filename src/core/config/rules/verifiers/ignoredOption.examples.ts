import type { RuleExamples } from '../example.ts';

const strategy = (audience: string): string => `import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { passportJwtSecret } from 'jwks-rsa';
import { ExtractJwt, Strategy } from 'passport-jwt';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';

@Injectable()
export class IdTokenStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      ${audience}: process.env.CLIENT_ID,
      issuer,
      algorithms: ['RS256'],
      secretOrKeyProvider: passportJwtSecret({ jwksUri: \`\${issuer}/.well-known/jwks.json\`, cache: true }),
    });
  }

  validate({ sub }: { sub: string }) {
    return { id: sub };
  }
}
`;

/** Examples of ver-ignored-option. */
export const examples: RuleExamples = {
	rule: 'ver-ignored-option',
	bad: [{ files: { 'idToken.strategy.ts': strategy('_audience') }, at: ['_audience'] }],
	good: [{ files: { 'idToken.strategy.ts': strategy('audience') } }],
};
