/** Shows the buttons that hand an address to the device’s own way of sharing, which only a script can do. */
if (navigator.share)
  for (const button of document.querySelectorAll('[data-share]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const { share: url, shareTitle: title } = button.dataset
      // Who changes their mind has not met an error.
      navigator.share({ title, url }).catch(() => {})
    })
  }
