variable "name" {
  type = string
}

variable "client_id" {
  type = string
}

variable "provider_name" {
  type = string
}

variable "role_arn" {
  type = string
}

resource "aws_cognito_identity_pool" "main" {
  identity_pool_name               = replace(var.name, "-", "_")
  allow_unauthenticated_identities = false
  allow_classic_flow               = false

  cognito_identity_providers {
    client_id               = var.client_id
    provider_name           = var.provider_name
    server_side_token_check = true
  }
}

resource "aws_cognito_identity_pool_roles_attachment" "main" {
  identity_pool_id = aws_cognito_identity_pool.main.id

  roles = {
    authenticated = var.role_arn
  }
}

resource "aws_s3_bucket" "files" {
  bucket = "${var.name}-files"
}

resource "aws_iam_policy" "files" {
  name = "${var.name}-files"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject"]
      Resource = "${aws_s3_bucket.files.arn}/users/$${cognito-identity.amazonaws.com:sub}/*"
    }]
  })
}

output "identity_pool_id" {
  value = aws_cognito_identity_pool.main.id
}

output "policy_arn" {
  value = aws_iam_policy.files.arn
}
