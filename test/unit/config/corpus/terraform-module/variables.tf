variable "enabled" {
  type    = bool
  default = true
}
variable "name" { type = string }
variable "domain" {
  type    = string
  default = ""
}
variable "mfa" { default = "OPTIONAL" }
variable "protect" { default = true }
variable "password_flow" { default = false }
variable "alias_attributes" {
  type    = list(string)
  default = null
}
variable "auto_verified_attributes" {
  type    = list(string)
  default = []
}
variable "attributes" {
  type    = list(any)
  default = []
}
variable "triggers" { default = null }
variable "clients" { default = [] }
variable "writable" { default = ["email"] }
