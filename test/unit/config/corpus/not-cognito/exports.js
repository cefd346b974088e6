// aws_user_pools_id was here until the app moved away.
export default { apiUrl: 'https://api.example.jp', region: 'eu-west-1' };
