output "user_pool_id" {
  value = aws_cognito_user_pool.users.id
}

output "web_client_id" {
  value = aws_cognito_user_pool_client.web.id
}

output "batch_client_secret" {
  value     = aws_cognito_user_pool_client.batch.client_secret
  sensitive = true
}
