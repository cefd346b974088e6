variable "user_pool_id" {
  type = string
}

variable "callback_urls" {
  type = list(string)
}

variable "hours" {
  type = number
}

resource "aws_cognito_user_pool_client" "this" {
  name         = "client"
  user_pool_id = var.user_pool_id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["implicit"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = var.callback_urls
  supported_identity_providers         = ["COGNITO"]
  prevent_user_existence_errors        = "ENABLED"

  access_token_validity = var.hours
}

output "client_id" {
  value = aws_cognito_user_pool_client.this.id
}
