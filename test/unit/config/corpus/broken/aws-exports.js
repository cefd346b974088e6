export default {
  aws_user_pools_id: 'eu-west-1_Nb6Vc4Xz2',
  aws_cognito_region: 'eu-west-2,
  oauth: { scope: [ 'openid'
