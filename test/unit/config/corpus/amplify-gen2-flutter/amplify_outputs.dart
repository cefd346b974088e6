// Generated for the mobile app of the field team.
const amplifyConfig = r'''{
  "version": "1.1",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_Nb6Vc4Xz2",
    "user_pool_client_id": "3e5r7t9y1u3i5o7p9a1s3d5f7g",
    "identity_pool_id": "us-east-2:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
    "oauth": {
      "domain": "field.auth.eu-west-1.amazoncognito.com",
      "scopes": ["openid"],
      "redirect_sign_in_uri": ["fieldteam://callback/"],
      "redirect_sign_out_uri": ["fieldteam://signout/"],
      "response_type": "token"
    },
    "mfa_configuration": "REQUIRED",
    "unauthenticated_identities_enabled": true
  }
}''';
