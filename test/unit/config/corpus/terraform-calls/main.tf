# The shop: who signs in, and what they may reach then.
module "sign_in" {
  source = "./modules/sign-in"

  name          = local.name
  callback_urls = [for host in var.hosts : "https://${host}/callback"]
  logout_urls   = ["https://shop.example.jp/"]
}

module "identity" {
  source = "./modules/identity/"

  name          = local.name
  client_id     = module.sign_in.client.id
  provider_name = module.sign_in.provider_name
  role_arn      = aws_iam_role.users.arn
}

module "network" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = local.name
}

locals {
  name = "shop-${var.stage}"
}

variable "stage" {
  type    = string
  default = "dev"
}

variable "hosts" {
  type = list(string)
}
