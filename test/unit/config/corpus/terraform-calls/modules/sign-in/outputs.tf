output "user_pool_id" {
  value = aws_cognito_user_pool.main.id
}

output "provider_name" {
  value = aws_cognito_user_pool.main.endpoint
}

output "client" {
  value = aws_cognito_user_pool_client.web
}
